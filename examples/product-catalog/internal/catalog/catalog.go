// Package catalog holds the products: reading, finding and searching them.
package catalog

import (
	"slices"
	"strings"
)

// Product is one thing for sale.
type Product struct {
	ID          string   `json:"id"`
	Name        string   `json:"name"`
	Description string   `json:"description"`
	Price       Money    `json:"price"`
	Categories  []string `json:"categories"`
}

// Money is an amount of Units plus Nanos billionths of a unit.
type Money struct {
	CurrencyCode string `json:"currencyCode"`
	Units        int64  `json:"units"`
	Nanos        int32  `json:"nanos"`
}

// Catalog is a fixed list of products, safe for concurrent use.
type Catalog struct {
	products []Product
}

// List returns every product, in the order of the files.
func (c *Catalog) List() []Product {
	return slices.Clone(c.products)
}

// Find returns the product with that id, and whether there is one.
func (c *Catalog) Find(id string) (Product, bool) {
	i := slices.IndexFunc(c.products, func(p Product) bool { return p.ID == id })
	if i < 0 {
		return Product{}, false
	}
	return c.products[i], true
}

// Search returns the products that have query in their name, description or
// categories, whatever its case. Space around query does not count; an empty
// query finds every product.
func (c *Catalog) Search(query string) []Product {
	query = strings.ToLower(strings.TrimSpace(query))
	var found []Product
	for _, p := range c.products {
		if p.matches(query) {
			found = append(found, p)
		}
	}
	return found
}

func (p Product) matches(query string) bool {
	has := func(text string) bool { return strings.Contains(strings.ToLower(text), query) }
	return has(p.Name) || has(p.Description) || slices.ContainsFunc(p.Categories, has)
}

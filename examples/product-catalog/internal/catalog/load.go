package catalog

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"regexp"
)

var currencyCode = regexp.MustCompile(`^[A-Z]{3}$`)

// Load reads the product files that match pattern. Errors name the file.
func Load(fsys fs.FS, pattern string) (*Catalog, error) {
	names, err := fs.Glob(fsys, pattern)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", pattern, err)
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("no product file matches %s", pattern)
	}
	c := &Catalog{}
	for _, name := range names {
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, err // names the file itself
		}
		products, err := parse(data)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		for i, p := range products {
			if err := c.add(p); err != nil {
				return nil, fmt.Errorf("%s: product %d (%q): %w", name, i+1, p.ID, err)
			}
		}
	}
	return c, nil
}

func parse(data []byte) ([]Product, error) {
	var file struct {
		Products []Product `json:"products"`
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&file); err != nil {
		return nil, err
	}
	if _, err := decoder.Token(); err != io.EOF {
		return nil, errors.New("data after the JSON object")
	}
	if len(file.Products) == 0 {
		return nil, errors.New("no products")
	}
	return file.Products, nil
}

func (c *Catalog) add(p Product) error {
	if err := p.validate(); err != nil {
		return err
	}
	if other, taken := c.Find(p.ID); taken {
		return fmt.Errorf("its id is also that of %q", other.Name)
	}
	c.products = append(c.products, p)
	return nil
}

func (p Product) validate() error {
	switch {
	case p.ID == "":
		return errors.New("id is empty")
	case p.Name == "":
		return errors.New("name is empty")
	case !currencyCode.MatchString(p.Price.CurrencyCode):
		return fmt.Errorf("price.currencyCode is %q, not three capital letters", p.Price.CurrencyCode)
	case p.Price.Units < 0:
		return errors.New("price.units is negative")
	case p.Price.Nanos < 0 || p.Price.Nanos > 999_999_999:
		return fmt.Errorf("price.nanos is %d, not 0 to 999999999", p.Price.Nanos)
	}
	return nil
}

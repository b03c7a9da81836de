package catalog

import (
	"slices"
	"testing"
)

var sample = &Catalog{products: []Product{
	{ID: "SC-1", Name: "Kitchen scale", Description: "Weighs flour.", Categories: []string{"scales", "kitchen"}},
	{ID: "MT-1", Name: "Tape measure", Description: "Five metres of STEEL.", Categories: []string{"tools"}},
	{ID: "MT-2", Name: "Spoons", Description: "Six steel spoons.", Categories: []string{"tools", "Kitchen"}},
}}

func ids(products []Product) []string {
	var list []string
	for _, p := range products {
		list = append(list, p.ID)
	}
	return list
}

func TestListIsACopyInOrder(t *testing.T) {
	list := sample.List()
	if got, want := ids(list), []string{"SC-1", "MT-1", "MT-2"}; !slices.Equal(got, want) {
		t.Fatalf("List() = %q, want %q", got, want)
	}
	list[0].Name = "changed"
	if got := sample.List()[0].Name; got != "Kitchen scale" {
		t.Errorf("a change to List() reached the catalog: %q", got)
	}
}

func TestFind(t *testing.T) {
	tests := []struct {
		id, name string
		ok       bool
	}{
		{"MT-1", "Tape measure", true},
		{"mt-1", "", false},
		{"SC-9", "", false},
		{"", "", false},
	}
	for _, tt := range tests {
		t.Run(tt.id, func(t *testing.T) {
			got, ok := sample.Find(tt.id)
			if got.Name != tt.name || ok != tt.ok {
				t.Errorf("Find(%q) = %q, %t; want %q, %t", tt.id, got.Name, ok, tt.name, tt.ok)
			}
		})
	}
}

func TestSearch(t *testing.T) {
	tests := []struct {
		name, query string
		want        []string
	}{
		{"in a name", "tape", []string{"MT-1"}},
		{"in a description, other case", "steel", []string{"MT-1", "MT-2"}},
		{"in a category, other case", "TOOLS", []string{"MT-1", "MT-2"}},
		{"in a name and a category", "kitchen", []string{"SC-1", "MT-2"}},
		{"with space around", "  flour\t", []string{"SC-1"}},
		{"ids do not count", "SC-1", nil},
		{"not across fields", "scale weighs", nil},
		{"nothing", "anvil", nil},
		{"empty finds all", "", []string{"SC-1", "MT-1", "MT-2"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := ids(sample.Search(tt.query)); !slices.Equal(got, tt.want) {
				t.Errorf("Search(%q) = %q, want %q", tt.query, got, tt.want)
			}
		})
	}
}

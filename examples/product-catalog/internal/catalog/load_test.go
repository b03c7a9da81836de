package catalog

import (
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

const lamp = `{"id": "L1", "name": "Lamp", "description": "Bright.",
	"price": {"currencyCode": "EUR", "units": 9, "nanos": 500000000}, "categories": ["light"]}`

func file(products ...string) *fstest.MapFile {
	return &fstest.MapFile{Data: []byte(`{"products": [` + strings.Join(products, ",") + `]}`)}
}

func load(files map[string]*fstest.MapFile) (*Catalog, error) {
	return Load(fstest.MapFS(files), "products/*.json")
}

func TestLoadReadsEveryFileInOrder(t *testing.T) {
	c, err := load(map[string]*fstest.MapFile{
		"products/b.json":   file(lamp),
		"products/a.json":   file(strings.ReplaceAll(lamp, "L1", "L0"), strings.ReplaceAll(lamp, "L1", "L2")),
		"products/notes.md": {Data: []byte("not JSON")},
	})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := ids(c.List()), []string{"L0", "L2", "L1"}; !slices.Equal(got, want) {
		t.Errorf("ids = %q, want %q", got, want)
	}
	got, _ := c.Find("L1")
	want := Product{"L1", "Lamp", "Bright.", Money{"EUR", 9, 500_000_000}, []string{"light"}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestLoadErrorsNameTheFile(t *testing.T) {
	edited := func(old, new string) string { return strings.Replace(lamp, old, new, 1) }
	tests := []struct {
		name string
		file *fstest.MapFile
		want string
	}{
		{"not JSON", &fstest.MapFile{Data: []byte("{")}, "unexpected EOF"},
		{"empty file", &fstest.MapFile{}, "EOF"},
		{"two objects", &fstest.MapFile{Data: []byte(`{"products": [` + lamp + `]} {}`)}, "data after the JSON object"},
		{"no products", file(), "no products"},
		{"unknown field", file(edited(`"name"`, `"nmae"`)), `unknown field "nmae"`},
		{"wrong type", file(edited(`9`, `"9"`)), "cannot unmarshal string"},
		{"no id", file(edited(`"L1"`, `""`)), `product 1 (""): id is empty`},
		{"no name", file(edited(`"Lamp"`, `""`)), `product 1 ("L1"): name is empty`},
		{"no currency", file(edited(`"EUR"`, `"eur"`)), `price.currencyCode is "eur"`},
		{"negative units", file(edited(`9`, `-9`)), "price.units is negative"},
		{"negative nanos", file(edited(`500000000`, `-1`)), "price.nanos is -1"},
		{"too many nanos", file(edited(`500000000`, `1000000000`)), "price.nanos is 1000000000"},
		{"same id twice", file(lamp, lamp), `product 2 ("L1"): its id is also that of "Lamp"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := load(map[string]*fstest.MapFile{
				"products/a.json": file(strings.ReplaceAll(lamp, "L1", "L0")),
				"products/b.json": tt.file,
			})
			if err == nil || !strings.HasPrefix(err.Error(), "products/b.json: ") || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("err = %v, want products/b.json: … %s", err, tt.want)
			}
		})
	}
}

func TestLoadSameIDInTwoFiles(t *testing.T) {
	_, err := load(map[string]*fstest.MapFile{"products/a.json": file(lamp), "products/b.json": file(lamp)})
	want := `products/b.json: product 1 ("L1"): its id is also that of "Lamp"`
	if fmt.Sprint(err) != want {
		t.Errorf("err = %v, want %s", err, want)
	}
}

func TestLoadNothing(t *testing.T) {
	_, err := load(nil)
	if want := "no product file matches products/*.json"; fmt.Sprint(err) != want {
		t.Errorf("err = %v, want %s", err, want)
	}
}

func TestLoadUnreadable(t *testing.T) {
	_, err := load(map[string]*fstest.MapFile{"products/a.json/inner": {}})
	if err == nil || !strings.Contains(err.Error(), "products/a.json") {
		t.Errorf("err = %v, want one that names products/a.json", err)
	}
}

func TestLoadOurProducts(t *testing.T) {
	c, err := Load(os.DirFS("../.."), "products/*.json")
	if err != nil {
		t.Fatal(err)
	}
	if got := len(c.List()); got != 10 {
		t.Errorf("%d products, want 10", got)
	}
}

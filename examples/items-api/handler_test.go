package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func do(handler http.Handler, method, path, body string) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	handler.ServeHTTP(w, httptest.NewRequest(method, path, strings.NewReader(body)))
	return w
}

func TestCreateThenRead(t *testing.T) {
	handler := newHandler(&store{})
	if got := do(handler, "GET", "/api/items", "").Body.String(); got != `{"items":[]}`+"\n" {
		t.Errorf("empty list = %s", got)
	}

	const lamp = `{"id":1,"name":"lamp","description":"bright"}`
	w := do(handler, "POST", "/api/items", `{"id": 9, "name": " lamp ", "description": "bright"}`)
	if w.Code != http.StatusCreated || w.Body.String() != lamp+"\n" {
		t.Errorf("create = %d %s, want 201 %s", w.Code, w.Body, lamp)
	}
	location := w.Header().Get("Location")
	if location != "/api/items/1" {
		t.Errorf("Location = %q", location)
	}
	if w := do(handler, "GET", location, ""); w.Code != http.StatusOK || w.Body.String() != lamp+"\n" {
		t.Errorf("get = %d %s, want 200 %s", w.Code, w.Body, lamp)
	}
	if got, want := do(handler, "GET", "/api/items", "").Body.String(), `{"items":[`+lamp+"]}\n"; got != want {
		t.Errorf("list = %s, want %s", got, want)
	}
}

func TestAPIErrors(t *testing.T) {
	tests := []struct {
		name, method, path, body string
		status                   int
		message                  string
	}{
		{"not JSON", "POST", "/api/items", `{`, 400, "body must be a JSON object"},
		{"empty body", "POST", "/api/items", ``, 400, "body must be a JSON object"},
		{"two values", "POST", "/api/items", `{"name":"a"}{"name":"b"}`, 400, "body must be a JSON object"},
		{"wrong type", "POST", "/api/items", `{"name":7}`, 400, "body must be a JSON object"},
		{"no name", "POST", "/api/items", `{}`, 422, "name is required"},
		{"blank name", "POST", "/api/items", `{"name":" \t"}`, 422, "name is required"},
		{"long name", "POST", "/api/items", fmt.Sprintf(`{"name":%q}`, strings.Repeat("é", 101)), 422, "name is longer than 100"},
		{"long description", "POST", "/api/items", fmt.Sprintf(`{"name":"a","description":%q}`, strings.Repeat("é", 1001)), 422, "description is longer than 1000"},
		{"large body", "POST", "/api/items", strings.Repeat(" ", maxBody+1), 413, "body is larger than 16384 bytes"},
		{"unknown item", "GET", "/api/items/1", "", 404, "no item 1"},
		{"id not a number", "GET", "/api/items/one", "", 400, "id must be a number"},
		{"unknown resource", "GET", "/api/users", "", 404, "no such resource"},
		{"delete the list", "DELETE", "/api/items", "", 405, "method not allowed"},
		{"put an item", "PUT", "/api/items/1", "{}", 405, "method not allowed"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			items := &store{}
			w := do(newHandler(items), tt.method, tt.path, tt.body)
			if w.Code != tt.status {
				t.Errorf("status = %d, want %d", w.Code, tt.status)
			}
			if got := w.Header().Get("Content-Type"); got != "application/json" {
				t.Errorf("Content-Type = %q", got)
			}
			if !strings.HasPrefix(w.Body.String(), `{"error":"`+tt.message) {
				t.Errorf("body = %s, want error %q", w.Body, tt.message)
			}
			if allowed := w.Header().Get("Allow"); (allowed != "") != (tt.status == 405) {
				t.Errorf("Allow = %q with status %d", allowed, w.Code)
			}
			if stored := items.all(); len(stored) != 0 {
				t.Errorf("stored %+v", stored)
			}
		})
	}
}

func TestLongestAcceptedItem(t *testing.T) {
	body := fmt.Sprintf(`{"name":%q,"description":%q}`, strings.Repeat("é", 100), strings.Repeat("é", 1000))
	if w := do(newHandler(&store{}), "POST", "/api/items", body); w.Code != http.StatusCreated {
		t.Errorf("create = %d %s, want 201", w.Code, w.Body)
	}
}

func TestFullStore(t *testing.T) {
	full := &store{items: make([]item, maxItems)}
	if w := do(newHandler(full), "POST", "/api/items", `{"name":"lamp"}`); w.Code != http.StatusInsufficientStorage {
		t.Errorf("create = %d %s, want 507", w.Code, w.Body)
	}
}

func TestHome(t *testing.T) {
	items := &store{}
	handler := newHandler(items)
	if page := do(handler, "GET", "/", "").Body.String(); !strings.Contains(page, "No items yet.") {
		t.Errorf("empty page = %s", page)
	}
	if _, err := items.add("<script>alert(1)</script>", "bright"); err != nil {
		t.Fatal(err)
	}
	w := do(handler, "GET", "/", "")
	if got := w.Header().Get("Content-Type"); got != "text/html; charset=utf-8" {
		t.Errorf("Content-Type = %q", got)
	}
	page := w.Body.String()
	if strings.Contains(page, "<script>") || !strings.Contains(page, "&lt;script&gt;alert(1)&lt;/script&gt;</a>: bright") {
		t.Errorf("item missing or not escaped: %s", page)
	}
	if w := do(handler, "GET", "/elsewhere", ""); w.Code != http.StatusNotFound {
		t.Errorf("elsewhere = %d, want 404", w.Code)
	}
	if w := do(handler, "POST", "/", ""); w.Code != http.StatusMethodNotAllowed {
		t.Errorf("POST / = %d, want 405", w.Code)
	}
}

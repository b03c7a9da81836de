package main

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"html/template"
	"io"
	"log"
	"net/http"
	"strconv"
)

const maxBody = 16 << 10

var (
	//go:embed home.html
	homeHTML string
	homePage = template.Must(template.New("home").Parse(homeHTML))
)

type handlers struct {
	items *store
}

// newHandler routes the home page and the API. The patterns without a method
// catch what the others leave, so that the API's errors are JSON too.
func newHandler(items *store) http.Handler {
	h := handlers{items}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", h.home)
	mux.HandleFunc("GET /api/items", h.list)
	mux.HandleFunc("POST /api/items", h.create)
	mux.HandleFunc("GET /api/items/{id}", h.get)
	mux.HandleFunc("/api/items", methodNotAllowed("GET, HEAD, POST"))
	mux.HandleFunc("/api/items/{id}", methodNotAllowed("GET, HEAD"))
	mux.HandleFunc("/api/", func(w http.ResponseWriter, _ *http.Request) {
		writeError(w, http.StatusNotFound, "no such resource")
	})
	return mux
}

func (h handlers) home(w http.ResponseWriter, _ *http.Request) {
	var page bytes.Buffer
	if err := homePage.Execute(&page, h.items.all()); err != nil {
		log.Printf("home page: %v", err)
		http.Error(w, "internal error", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	if _, err := page.WriteTo(w); err != nil {
		log.Printf("write response: %v", err)
	}
}

func (h handlers) list(w http.ResponseWriter, _ *http.Request) {
	writeJSON(w, http.StatusOK, map[string][]item{"items": h.items.all()})
}

func (h handlers) get(w http.ResponseWriter, r *http.Request) {
	id, err := strconv.Atoi(r.PathValue("id"))
	if err != nil {
		writeError(w, http.StatusBadRequest, "id must be a number")
		return
	}
	found, ok := h.items.find(id)
	if !ok {
		writeError(w, http.StatusNotFound, fmt.Sprintf("no item %d", id))
		return
	}
	writeJSON(w, http.StatusOK, found)
}

func (h handlers) create(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
	if tooLarge := (*http.MaxBytesError)(nil); errors.As(err, &tooLarge) {
		writeError(w, http.StatusRequestEntityTooLarge, fmt.Sprintf("body is larger than %d bytes", tooLarge.Limit))
		return
	}
	if err != nil {
		writeError(w, http.StatusBadRequest, "body could not be read")
		return
	}
	wanted, err := parseDraft(body)
	if err != nil {
		writeError(w, http.StatusBadRequest, err.Error())
		return
	}
	if err := wanted.validate(); err != nil {
		writeError(w, http.StatusUnprocessableEntity, err.Error())
		return
	}
	created, err := h.items.add(wanted.Name, wanted.Description)
	if err != nil {
		writeError(w, http.StatusInsufficientStorage, err.Error())
		return
	}
	w.Header().Set("Location", fmt.Sprintf("/api/items/%d", created.ID))
	writeJSON(w, http.StatusCreated, created)
}

func methodNotAllowed(allow string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Allow", allow)
		writeError(w, http.StatusMethodNotAllowed, "method not allowed")
	}
}

func writeError(w http.ResponseWriter, status int, message string) {
	writeJSON(w, status, map[string]string{"error": message})
}

func writeJSON(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	if err := json.NewEncoder(w).Encode(body); err != nil {
		log.Printf("write response: %v", err)
	}
}

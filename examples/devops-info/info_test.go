package main

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"runtime"
	"testing"
	"time"
)

var started = time.Date(2024, time.May, 1, 12, 0, 0, 0, time.UTC)

// handlerAfter is a handler whose uptime is that long.
func handlerAfter(uptime time.Duration) http.Handler {
	now := started
	handler := newHandler("box-1", func() time.Time { return now })
	now = now.Add(uptime)
	return handler
}

func getJSON[T any](t *testing.T, handler http.Handler, r *http.Request) T {
	t.Helper()
	w := httptest.NewRecorder()
	handler.ServeHTTP(w, r)
	if w.Code != http.StatusOK {
		t.Fatalf("status = %d, want 200; body %s", w.Code, w.Body)
	}
	if got := w.Header().Get("Content-Type"); got != "application/json" {
		t.Errorf("Content-Type = %q", got)
	}
	var body T
	if err := json.Unmarshal(w.Body.Bytes(), &body); err != nil {
		t.Fatalf("body %s: %v", w.Body, err)
	}
	return body
}

func TestInfo(t *testing.T) {
	r := httptest.NewRequest(http.MethodGet, "/", nil)
	r.RemoteAddr = "[2001:db8::1]:4711"
	r.Header.Set("User-Agent", "test/1")
	r.Header.Set("X-Forwarded-For", "10.0.0.1")

	got := getJSON[info](t, handlerAfter(90*time.Second), r)
	want := info{
		Service: serviceInfo{"devops-info", "1.0.0", "Tells what it is and where it runs"},
		System:  systemInfo{"box-1", runtime.GOOS, runtime.GOARCH, runtime.NumCPU()},
		Runtime: runtimeInfo{runtime.Version(), started, 90},
		Request: requestInfo{"GET", "/", "2001:db8::1", "test/1"},
	}
	if got != want {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
}

func TestHealth(t *testing.T) {
	r := httptest.NewRequest(http.MethodGet, "/health", nil)
	got := getJSON[healthInfo](t, handlerAfter(time.Minute), r)
	if want := (healthInfo{"healthy", 60}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestRefused(t *testing.T) {
	tests := []struct {
		method, path string
		status       int
	}{
		{http.MethodPost, "/", http.StatusMethodNotAllowed},
		{http.MethodDelete, "/health", http.StatusMethodNotAllowed},
		{http.MethodGet, "/metrics", http.StatusNotFound},
	}
	for _, tt := range tests {
		t.Run(tt.method+" "+tt.path, func(t *testing.T) {
			w := httptest.NewRecorder()
			handlerAfter(0).ServeHTTP(w, httptest.NewRequest(tt.method, tt.path, nil))
			if w.Code != tt.status {
				t.Errorf("status = %d, want %d", w.Code, tt.status)
			}
		})
	}
}

package main

import (
	"encoding/json"
	"log"
	"net"
	"net/http"
	"runtime"
	"time"
)

type info struct {
	Service serviceInfo `json:"service"`
	System  systemInfo  `json:"system"`
	Runtime runtimeInfo `json:"runtime"`
	Request requestInfo `json:"request"`
}

type serviceInfo struct {
	Name        string `json:"name"`
	Version     string `json:"version"`
	Description string `json:"description"`
}

type systemInfo struct {
	Hostname string `json:"hostname"`
	OS       string `json:"os"`
	Arch     string `json:"arch"`
	CPUs     int    `json:"cpus"`
}

type runtimeInfo struct {
	GoVersion     string    `json:"go_version"`
	StartedAt     time.Time `json:"started_at"`
	UptimeSeconds int64     `json:"uptime_seconds"`
}

type requestInfo struct {
	Method    string `json:"method"`
	Path      string `json:"path"`
	ClientIP  string `json:"client_ip"`
	UserAgent string `json:"user_agent"`
}

type healthInfo struct {
	Status        string `json:"status"`
	UptimeSeconds int64  `json:"uptime_seconds"`
}

// newHandler serves / and /health; uptime counts from this call.
func newHandler(hostname string, now func() time.Time) http.Handler {
	started := now()
	uptime := func() int64 { return int64(now().Sub(started).Seconds()) }

	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, r *http.Request) {
		writeJSON(w, info{
			Service: serviceInfo{"devops-info", "1.0.0", "Tells what it is and where it runs"},
			System:  systemInfo{hostname, runtime.GOOS, runtime.GOARCH, runtime.NumCPU()},
			Runtime: runtimeInfo{runtime.Version(), started.UTC(), uptime()},
			Request: requestInfo{r.Method, r.URL.Path, clientIP(r), r.UserAgent()},
		})
	})
	mux.HandleFunc("GET /health", func(w http.ResponseWriter, _ *http.Request) {
		writeJSON(w, healthInfo{"healthy", uptime()})
	})
	return mux
}

// clientIP is the peer of the connection: headers that claim another are not trusted.
func clientIP(r *http.Request) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	return host
}

func writeJSON(w http.ResponseWriter, body any) {
	w.Header().Set("Content-Type", "application/json")
	if err := json.NewEncoder(w).Encode(body); err != nil {
		log.Printf("write response: %v", err)
	}
}

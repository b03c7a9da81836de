package main

import (
	"log"
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// The metrics listener is on loopback: it is there to be scraped by a sidecar.
const metricsAddress = "127.0.0.1:9090"

func init() {
	go serveMetrics()
}

func serveMetrics() {
	server := &http.Server{Addr: metricsAddress, Handler: promhttp.Handler(), ReadHeaderTimeout: 5 * time.Second}
	if err := server.ListenAndServe(); err != nil {
		log.Printf("metrics are not served: %v", err)
	}
}

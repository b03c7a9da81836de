// Command product-catalog offers the products of products/*.json over gRPC.
package main

import (
	"cmp"
	"context"
	"log"
	"net"
	"os"
	"os/signal"
	"syscall"
	"time"

	"example.com/weighbridge/product-catalog/internal/catalog"
	"example.com/weighbridge/product-catalog/internal/server"
)

const (
	defaultPort = "8088"
	grace       = 5 * time.Second
)

func main() {
	if err := run(); err != nil {
		log.Fatal(err)
	}
}

func run() error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()

	products, err := catalog.Load(os.DirFS("."), "products/*.json")
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", ":"+cmp.Or(os.Getenv("PRODUCT_CATALOG_PORT"), defaultPort))
	if err != nil {
		return err
	}
	log.Printf("product-catalog: %d products, listening on %s", len(products.List()), listener.Addr())
	return server.Serve(ctx, listener, products, grace)
}

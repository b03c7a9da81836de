// Package server offers a catalog over gRPC.
package server

import (
	"context"
	"net"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/health"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/status"

	"example.com/weighbridge/product-catalog/internal/catalog"
	"example.com/weighbridge/product-catalog/internal/catalogpb"
)

// Serve answers calls until ctx ends. It then reports itself as not serving,
// lets the calls in flight finish, and cuts those that outlast grace.
func Serve(ctx context.Context, listener net.Listener, products *catalog.Catalog, grace time.Duration) error {
	server := grpc.NewServer(grpc.ConnectionTimeout(10 * time.Second))
	catalogpb.RegisterProductCatalogServer(server, &service{products: products})

	healthServer := health.NewServer() // "" is serving from the start
	healthServer.SetServingStatus(catalogpb.ProductCatalog_ServiceDesc.ServiceName, healthpb.HealthCheckResponse_SERVING)
	healthpb.RegisterHealthServer(server, healthServer)

	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}

	healthServer.Shutdown()
	cut := time.AfterFunc(grace, server.Stop)
	defer cut.Stop()
	server.GracefulStop()
	return nil
}

type service struct {
	catalogpb.UnimplementedProductCatalogServer
	products *catalog.Catalog
}

func (s *service) ListProducts(context.Context, *catalogpb.ListProductsRequest) (*catalogpb.ListProductsResponse, error) {
	return &catalogpb.ListProductsResponse{Products: messages(s.products.List())}, nil
}

func (s *service) GetProduct(_ context.Context, req *catalogpb.GetProductRequest) (*catalogpb.Product, error) {
	product, ok := s.products.Find(req.GetId())
	if !ok {
		return nil, status.Errorf(codes.NotFound, "no product with id %q", req.GetId())
	}
	return message(product), nil
}

func (s *service) SearchProducts(_ context.Context, req *catalogpb.SearchProductsRequest) (*catalogpb.SearchProductsResponse, error) {
	return &catalogpb.SearchProductsResponse{Products: messages(s.products.Search(req.GetQuery()))}, nil
}

func messages(products []catalog.Product) []*catalogpb.Product {
	list := make([]*catalogpb.Product, len(products))
	for i, p := range products {
		list[i] = message(p)
	}
	return list
}

func message(p catalog.Product) *catalogpb.Product {
	return &catalogpb.Product{
		Id:          p.ID,
		Name:        p.Name,
		Description: p.Description,
		Price: &catalogpb.Money{
			CurrencyCode: p.Price.CurrencyCode,
			Units:        p.Price.Units,
			Nanos:        p.Price.Nanos,
		},
		Categories: p.Categories,
	}
}

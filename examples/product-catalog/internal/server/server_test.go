package server

import (
	"context"
	"net"
	"slices"
	"testing"
	"testing/fstest"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials/insecure"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"

	"example.com/weighbridge/product-catalog/internal/catalog"
	"example.com/weighbridge/product-catalog/internal/catalogpb"
)

const products = `{"products": [
	{"id": "L1", "name": "Lamp", "description": "Bright.", "price": {"currencyCode": "EUR", "units": 9, "nanos": 5}, "categories": ["light"]},
	{"id": "C1", "name": "Candle", "description": "Burns.", "price": {"currencyCode": "EUR", "units": 1}, "categories": ["light", "wax"]}
]}`

var lamp = &catalogpb.Product{
	Id: "L1", Name: "Lamp", Description: "Bright.",
	Price:      &catalogpb.Money{CurrencyCode: "EUR", Units: 9, Nanos: 5},
	Categories: []string{"light"},
}

// start serves the products above on loopback. The functions end the server
// and wait for what Serve returns.
func start(t *testing.T, grace time.Duration) (conn *grpc.ClientConn, stop func(), wait func() error) {
	t.Helper()
	c, err := catalog.Load(fstest.MapFS{"p.json": {Data: []byte(products)}}, "*.json")
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	t.Cleanup(stop)
	stopped := make(chan error, 1)
	go func() { stopped <- Serve(ctx, listener, c, grace) }()

	conn, err = grpc.NewClient(listener.Addr().String(), grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	return conn, stop, func() error {
		select {
		case err := <-stopped:
			return err
		case <-time.After(10 * time.Second):
			t.Fatal("Serve did not return")
			return nil
		}
	}
}

func timeout(t *testing.T) context.Context {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	t.Cleanup(cancel)
	return ctx
}

func ids(products []*catalogpb.Product) []string {
	var list []string
	for _, p := range products {
		list = append(list, p.GetId())
	}
	return list
}

func TestListProducts(t *testing.T) {
	conn, _, _ := start(t, time.Second)
	resp, err := catalogpb.NewProductCatalogClient(conn).ListProducts(timeout(t), &catalogpb.ListProductsRequest{})
	if err != nil {
		t.Fatal(err)
	}
	if got := ids(resp.GetProducts()); !slices.Equal(got, []string{"L1", "C1"}) {
		t.Errorf("ids = %q", got)
	}
	if got := resp.GetProducts()[0]; !proto.Equal(got, lamp) {
		t.Errorf("got %v, want %v", got, lamp)
	}
}

func TestGetProduct(t *testing.T) {
	conn, _, _ := start(t, time.Second)
	client := catalogpb.NewProductCatalogClient(conn)
	got, err := client.GetProduct(timeout(t), &catalogpb.GetProductRequest{Id: "L1"})
	if err != nil || !proto.Equal(got, lamp) {
		t.Errorf("got %v, %v; want %v", got, err, lamp)
	}
	_, err = client.GetProduct(timeout(t), &catalogpb.GetProductRequest{Id: "X9"})
	if got := status.Convert(err); got.Code() != codes.NotFound || got.Message() != `no product with id "X9"` {
		t.Errorf("err = %v, want NotFound with the id", err)
	}
}

func TestSearchProducts(t *testing.T) {
	conn, _, _ := start(t, time.Second)
	client := catalogpb.NewProductCatalogClient(conn)
	for query, want := range map[string][]string{"LAMP": {"L1"}, "burns": {"C1"}, "Light": {"L1", "C1"}, "anvil": nil} {
		resp, err := client.SearchProducts(timeout(t), &catalogpb.SearchProductsRequest{Query: query})
		if err != nil {
			t.Fatal(err)
		}
		if got := ids(resp.GetProducts()); !slices.Equal(got, want) {
			t.Errorf("%q finds %q, want %q", query, got, want)
		}
	}
}

func TestHealthCheck(t *testing.T) {
	conn, _, _ := start(t, time.Second)
	client := healthpb.NewHealthClient(conn)
	for _, name := range []string{"", "catalog.v1.ProductCatalog"} {
		resp, err := client.Check(timeout(t), &healthpb.HealthCheckRequest{Service: name})
		if err != nil || resp.GetStatus() != healthpb.HealthCheckResponse_SERVING {
			t.Errorf("%q: %v, %v; want SERVING", name, resp.GetStatus(), err)
		}
	}
	_, err := client.Check(timeout(t), &healthpb.HealthCheckRequest{Service: "other"})
	if status.Code(err) != codes.NotFound {
		t.Errorf("other: %v, want NotFound", err)
	}
}

// A health watch never ends by itself, so it needs the cut after grace.
func TestStopTellsWatchersThenCutsThem(t *testing.T) {
	conn, stop, wait := start(t, 100*time.Millisecond)
	watch, err := healthpb.NewHealthClient(conn).Watch(timeout(t), &healthpb.HealthCheckRequest{})
	if err != nil {
		t.Fatal(err)
	}
	expect := func(want healthpb.HealthCheckResponse_ServingStatus) {
		t.Helper()
		if resp, err := watch.Recv(); err != nil || resp.GetStatus() != want {
			t.Fatalf("watch: %v, %v; want %v", resp.GetStatus(), err, want)
		}
	}
	expect(healthpb.HealthCheckResponse_SERVING)
	stop()
	expect(healthpb.HealthCheckResponse_NOT_SERVING)
	if err := wait(); err != nil {
		t.Errorf("Serve returned %v", err)
	}
	if resp, err := watch.Recv(); err == nil {
		t.Errorf("watch goes on after the stop: %v", resp)
	}
}

// Package catalogpb is generated from proto/catalog.proto.
package catalogpb

//go:generate protoc --proto_path=../../proto --go_out=. --go_opt=paths=source_relative --go-grpc_out=. --go-grpc_opt=paths=source_relative catalog.proto

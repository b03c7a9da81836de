module example.com/weighbridge/hello

go 1.19

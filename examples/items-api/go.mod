module example.com/weighbridge/items-api

go 1.23

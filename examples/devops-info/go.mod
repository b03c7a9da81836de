module example.com/weighbridge/devops-info

go 1.23

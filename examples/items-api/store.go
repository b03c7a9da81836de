package main

import (
	"errors"
	"sync"
)

// maxItems bounds the memory that clients can make the service use.
const maxItems = 10_000

var errFull = errors.New("the store is full")

type item struct {
	ID          int    `json:"id"`
	Name        string `json:"name"`
	Description string `json:"description"`
}

// store keeps items in memory, in the order they came; its zero value is
// empty. Items are never removed, so the item with id n is at index n-1.
type store struct {
	mu    sync.RWMutex
	items []item
}

func (s *store) add(name, description string) (item, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.items) == maxItems {
		return item{}, errFull
	}
	added := item{ID: len(s.items) + 1, Name: name, Description: description}
	s.items = append(s.items, added)
	return added, nil
}

func (s *store) find(id int) (item, bool) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if id < 1 || id > len(s.items) {
		return item{}, false
	}
	return s.items[id-1], true
}

// all returns a copy; it is never nil, so that JSON has [] and not null.
func (s *store) all() []item {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return append([]item{}, s.items...)
}

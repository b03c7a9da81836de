package main

import (
	"errors"
	"sync"
	"testing"
)

func TestStore(t *testing.T) {
	s := &store{}
	if all := s.all(); all == nil || len(all) != 0 {
		t.Errorf("empty store: all() = %#v, want an empty slice that is not nil", all)
	}
	want := item{ID: 1, Name: "lamp", Description: "bright"}
	if got, err := s.add("lamp", "bright"); got != want || err != nil {
		t.Errorf("add = %+v, %v; want %+v", got, err, want)
	}
	if got, ok := s.find(1); !ok || got != want {
		t.Errorf("find(1) = %+v, %t; want %+v", got, ok, want)
	}
	for _, id := range []int{-1, 0, 2} {
		if got, ok := s.find(id); ok {
			t.Errorf("find(%d) = %+v, want none", id, got)
		}
	}
}

func TestStoreAllIsACopy(t *testing.T) {
	s := &store{}
	if _, err := s.add("lamp", ""); err != nil {
		t.Fatal(err)
	}
	s.all()[0].Name = "changed"
	if got, _ := s.find(1); got.Name != "lamp" {
		t.Errorf("a change to all() reached the store: %+v", got)
	}
}

func TestStoreIsBounded(t *testing.T) {
	s := &store{items: make([]item, maxItems)}
	if _, err := s.add("one too many", ""); !errors.Is(err, errFull) {
		t.Errorf("err = %v, want %v", err, errFull)
	}
	if got := len(s.all()); got != maxItems {
		t.Errorf("%d items, want %d", got, maxItems)
	}
}

func TestStoreConcurrentUse(t *testing.T) {
	const writers = 100
	s := &store{}
	var wg sync.WaitGroup
	for range writers {
		wg.Add(1)
		go func() {
			defer wg.Done()
			added, err := s.add("lamp", "")
			if err != nil {
				t.Error(err)
			}
			if found, ok := s.find(added.ID); !ok || found != added {
				t.Errorf("find(%d) = %+v, %t; want %+v", added.ID, found, ok, added)
			}
			s.all()
		}()
	}
	wg.Wait()

	all := s.all()
	if len(all) != writers {
		t.Fatalf("%d items, want %d", len(all), writers)
	}
	for i, got := range all {
		if got.ID != i+1 {
			t.Errorf("all()[%d].ID = %d, want %d", i, got.ID, i+1)
		}
	}
}

package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

const (
	maxName        = 100
	maxDescription = 1000
)

var errNotJSON = errors.New(`body must be a JSON object like {"name": "…", "description": "…"}`)

// draft is an item as a client sends it, before it has an id.
type draft struct {
	Name        string `json:"name"`
	Description string `json:"description"`
}

func parseDraft(body []byte) (draft, error) {
	var d draft
	if err := json.Unmarshal(body, &d); err != nil {
		return draft{}, errNotJSON
	}
	d.Name = strings.TrimSpace(d.Name)
	d.Description = strings.TrimSpace(d.Description)
	return d, nil
}

func (d draft) validate() error {
	switch {
	case d.Name == "":
		return errors.New("name is required")
	case utf8.RuneCountInString(d.Name) > maxName:
		return fmt.Errorf("name is longer than %d characters", maxName)
	case utf8.RuneCountInString(d.Description) > maxDescription:
		return fmt.Errorf("description is longer than %d characters", maxDescription)
	}
	return nil
}

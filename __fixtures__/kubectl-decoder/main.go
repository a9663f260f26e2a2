// Decodes YAML as kubectl does. Reads one JSON value a line: a string is one document, printed as JSON, or "error"; a
// list of one string is a file, which is split as kubectl splits it and printed as the list of its documents, each as
// JSON, or "#error".
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	utilyaml "k8s.io/apimachinery/pkg/util/yaml"
	"sigs.k8s.io/yaml"
)

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(make([]byte, 1<<20), 1<<27)
	for lines.Scan() {
		if bytes.HasPrefix(lines.Bytes(), []byte("[")) {
			var file []string
			if err := json.Unmarshal(lines.Bytes(), &file); err != nil {
				panic(err)
			}
			fmt.Println(documents(file[0]))
			continue
		}
		var text string
		if err := json.Unmarshal(lines.Bytes(), &text); err != nil {
			panic(err)
		}
		decoded, err := yaml.YAMLToJSON([]byte(text))
		if err != nil {
			fmt.Println("error")
			continue
		}
		fmt.Println(string(decoded))
	}
}

func documents(text string) string {
	reader := utilyaml.NewYAMLReader(bufio.NewReader(strings.NewReader(text)))
	found := []string{}
	for {
		document, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return "[" + strings.Join(found, ",") + "]"
		}
		if err != nil {
			return "error"
		}
		decoded, err := yaml.YAMLToJSON(document)
		if err != nil {
			decoded = []byte(`"#error"`)
		}
		found = append(found, string(decoded))
	}
}

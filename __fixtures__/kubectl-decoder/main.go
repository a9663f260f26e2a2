// Decodes YAML documents as kubectl does: reads JSON strings, one a line, and prints each as JSON, or null and the error.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	"sigs.k8s.io/yaml"
)

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(make([]byte, 1<<20), 1<<27)
	for lines.Scan() {
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

/// The pack that ships, as the bytes of its YAML files.
package enum Prompts {}

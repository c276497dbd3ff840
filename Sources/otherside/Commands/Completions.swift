import ArgumentParser

struct Completions: ParsableCommand {
    enum Shell: String, CaseIterable, ExpressibleByArgument { case bash, zsh, fish }

    static let configuration = CommandConfiguration(
        commandName: "completions", abstract: "A shell's completions for these commands.")
    @Argument(help: "Which shell.") var shell: Shell
    @OptionGroup var talk: TalkOptions

    func run() {
        let script =
            switch shell {
            case .bash: Self.withPlainWords(Otherside.completionScript(for: .bash))
            case .zsh: Self.withoutBlanks(Otherside.completionScript(for: .zsh))
            case .fish: Otherside.completionScript(for: .fish)
            }
        Console.out(script + "\n")
    }

    /// Behind a word that goes on, such as `size=`, zsh is to put no blank.
    private static func withoutBlanks(_ script: String) -> String {
        let goesOn = #"[^:]#(=|>|\\:)(|:*)"#
        return script.replacing(
            "_describe -V '' non_empty_completions -- empty",
            with: """
                setopt localoptions extendedglob
                    local -ar whole_completions=("${(@)non_empty_completions:#\(goesOn)}")
                    local -ar open_completions=("${(@M)non_empty_completions:#\(goesOn)}")
                    _describe -V '' whole_completions -- open_completions -S '' -- empty
                """)
    }

    /// Bash takes all that is offered for files' names and quotes them; of words of ours no sign is to be quoted, and
    /// behind one that goes on there is no blank.
    private static func withPlainWords(_ script: String) -> String {
        let head = "__otherside_add_completions() {\n"
        let tail = "done < <(IFS=$'\\n' compgen \"${@}\" -- \"${cur}\")\n"
        let plain = "    [[ \"${1}\" = -W ]] && compopt +o filenames 2>/dev/null\n"
        let open =
            "    [[ ${#COMPREPLY[@]} -eq 1 && \"${COMPREPLY[0]}\" = *[=:\\>] ]] && compopt -o nospace 2>/dev/null\n    return 0\n"
        return script.replacing(head, with: head + plain).replacing(tail, with: tail + open)
    }
}

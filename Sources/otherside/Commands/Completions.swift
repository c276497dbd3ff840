import ArgumentParser

struct Completions: ParsableCommand {
    enum Shell: String, CaseIterable, ExpressibleByArgument { case bash, zsh, fish }

    static let configuration = CommandConfiguration(
        commandName: "completions", abstract: "A shell's completions for these commands.")
    @Argument(help: "Which shell.") var shell: Shell
    @OptionGroup var talk: TalkOptions

    func run() {
        let shell: CompletionShell =
            switch shell {
            case .bash: .bash
            case .zsh: .zsh
            case .fish: .fish
            }
        Console.out(Otherside.completionScript(for: shell) + "\n")
    }
}

import ArgumentParser

/// What a shell offers behind a command.
enum Completing {
    static let reviews = CompletionKind.file()
    static let reviewsAndTags = CompletionKind.file()
    static let answers = CompletionKind.file()
    static let items = CompletionKind.default
    static let decisions = CompletionKind.file()
    static let reactions = CompletionKind.default
}

extension QueryText {
    static let completion = CompletionKind.default
}

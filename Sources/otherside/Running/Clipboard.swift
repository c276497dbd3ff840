import FoundationEssentials

/// What asks a terminal to put a text where it can be pasted (OSC 52). Whether it does is the terminal's to say.
enum Clipboard {
    /// The most that terminals commonly take, in bytes before they are encoded.
    private static let most = 70_000

    static func request(_ text: String) -> String {
        "\u{1B}]52;c;\(Data(text.utf8.prefix(most)).base64EncodedString())\u{07}"
    }
}

import Screen
import Sessions

extension Day {
    static func complaint(_ text: String) -> String {
        "'\(Width.clip(text, to: 16))' is not a day. Write it as 2027-02-28."
    }
}

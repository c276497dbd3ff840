package import Assessment
import Packs
import Sessions

/// Figures as a person reads them.
package enum Words {
    /// By when something is to be done. Older files hold words that are no day, as "next week": they stay, and are told.
    ///
    /// - Parameters:
    ///   - shown: as it is to be shown.
    ///   - due: as the file has it; nil: as it is shown.
    package static func due(_ shown: String, _ due: String? = nil) -> String {
        Day.isDay(due ?? shown) ? shown : "\(shown) (this is no day)"
    }

    /// One decimal, the point always a point; never "-0.0".
    package static func number(_ value: Double) -> String {
        let tenths = (value * 10).rounded()
        let sign = tenths < 0 ? "-" : ""
        let whole = Int(nearest: abs(tenths))
        return "\(sign)\(whole / 10).\(whole % 10)"
    }

    /// With so many decimals, 1 to 9; for values up to a million.
    package static func decimals(_ value: Double, _ places: Int) -> String {
        let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
        let scaled = (abs(value) * Double(scale)).rounded()
        guard scaled < 1e16 else { return number(value) }
        let whole = Int(scaled)
        let rest = String(scale + whole % scale).dropFirst()
        return "\(value < 0 && whole > 0 ? "-" : "")\(whole / scale).\(rest)"
    }

    /// With its sign, for what adds up.
    package static func signed(_ value: Double) -> String {
        let text = number(value)
        return text.hasPrefix("-") || text == "0.0" ? text : "+" + text
    }

    /// How far two figures lie apart as they are shown: 84.4 and 77.9 give -6.5, whatever was rounded away.
    package static func change(_ from: Double, _ to: Double) -> String {
        signed(((to * 10).rounded() - (from * 10).rounded()) / 10)
    }

    /// What something is multiplied by: two decimals where they matter.
    package static func multiplier(_ value: Double) -> String {
        let hundredths = Int(nearest: value * 100)
        let (whole, rest) = (hundredths / 100, hundredths % 100)
        return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest / 10)\(rest % 10)"
    }

    /// "52 to 91"; a band that is a point is no band.
    package static func band(_ low: Double, _ high: Double) -> String? {
        high - low < 0.05 ? nil : "\(Int(nearest: low)) to \(Int(nearest: high))"
    }

    /// What decibans do to the odds: 9 dB is "about eight times the odds". The sign is not said.
    package static func odds(_ dB: Double) -> String {
        let share = probability(abs(dB))
        let times = share / (1 - share)
        let words =
            ["", "", "twice", "three times", "four times", "five times", "six times", "seven times"]
            + ["eight times", "nine times", "ten times"]
        switch times {
        case ..<1.25: return "nearly the same odds"
        case ..<1.75: return "about one and a half times the odds"
        case ..<10.5: return "about \(words[Int(nearest: times)]) the odds"
        default: return "about \(Int(nearest: times)) times the odds"
        }
    }

    /// A spread in option steps: "1.5 options".
    package static func steps(_ steps: Double) -> String {
        let number = multiplier(steps)
        let short = number.hasSuffix(".0") ? String(number.dropLast(2)) : number
        return short == "1" ? "1 option" : "\(short) options"
    }

    /// What Kendall's W says, from 0 to 1.
    package static func concordance(_ w: Double) -> String {
        switch w {
        case ..<0.3: "the voices put the questions in hardly the same order of weight"
        case ..<0.7: "the voices put the questions in partly the same order of weight"
        default: "the voices put the questions in much the same order of weight"
        }
    }

    /// Why there is no W.
    package static func missing(_ missing: Concordance.Missing) -> String {
        switch missing {
        case .fewVoices: "it takes three voices, and here are fewer"
        case .fewItems: "it takes three questions that every voice could answer, and here are fewer"
        case .noVariance: "one voice gives every question the same weight, and so puts them in no order"
        }
    }

    package static func escalation(_ level: EscalationLevel) -> String {
        switch level {
        case .veryLow: "very low"
        case .low: "low"
        case .raised: "raised"
        case .high: "high"
        }
    }

    /// A word of the JSON as a person reads it: "about even".
    package static func plain(_ word: String) -> String { word.split(separator: "-").joined(separator: " ") }

    /// A factor of the receipt in words.
    package static func factor(_ name: String) -> String {
        switch name {
        case "visibility": "they cannot see it"
        case "content": "showing it does not make it harmless"
        case "mistrust": "they mistrust you"
        case "family": "says much the same as another answer"
        case "tempering": "many answers overlap"
        case "credibility": "how far it can be believed"
        default: name
        }
    }

    package static func figure(_ name: FigureName) -> String {
        switch name {
        case .ambiguity: "Ambiguity"
        case .mistrust: "Mistrust"
        case .threat: "Threat reading"
        case .pressure: "Pressure"
        case .honesty: "Your own aim"
        case .theirIntent: "Their aim"
        }
    }

    /// By its name in JSON: "Threat reading" of `threat`.
    package static func figure(named name: String) -> String {
        FigureName(rawValue: name).map { figure($0) } ?? name.capitalisedFirst
    }

    /// What a value of a figure means to this review.
    package static func meaning(of name: String, _ value: Double, _ phrases: Phrasebook) -> String {
        guard name == "escalation" else { return phrases("\(name).\(Likelihood(value).rawValue)") }
        let level = EscalationLevel(value)
        return "\(escalation(level).capitalisedFirst). \(phrases("escalation.\(level.rawValue)"))"
    }
}

import Coach

/// Performs what the coach wants done outside, for one of its two ways to run: a library of reviews, or one sheet.
protocol EffectRunner: AnyObject {
    var hasQuit: Bool { get }
    /// True while something is done in the background, or news of it waits.
    var isBusy: Bool { get }
    func perform(_ effect: Effect) -> [Message]
    func takeThought() -> Bool
    func takeTextToEdit() -> String?
    /// True once after the screen was to be wiped.
    func takeWipe() -> Bool
    /// What happened in the background since it was asked for last.
    func takeNews() -> [Message]
    /// - Returns: whether all is done.
    func waitForNews(seconds: Int) -> Bool
    func releaseAll()
    /// The last chance for what could not be saved; said where it went.
    func farewell(_ desk: Desk)
}

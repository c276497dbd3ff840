import Glibc

/// The person's home: what `HOME` says where that is an absolute path, else what the account has.
package enum HomeFolder {
    /// - Returns: nil where neither names one that is there.
    package static func find(_ variable: String?, account: () -> String? = ofAccount) -> String? {
        if let variable, variable.isAbsolutePath { return variable }
        guard let home = account(), home.isAbsolutePath else { return nil }
        var status = stat()
        return home.withPath { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR ? home : nil
    }

    package static func ofAccount() -> String? {
        guard let account = getpwuid(geteuid()), let home = account.pointee.pw_dir else { return nil }
        return PathText.text(home)
    }
}

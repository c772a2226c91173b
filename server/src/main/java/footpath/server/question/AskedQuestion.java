package footpath.server.question;

import footpath.server.Footpath;

/// The words of one kind of question, as JSON has them: a record whose components are its fields, each with
/// [Says].
interface AskedQuestion {
    /// What it is limited to.
    AskedScope scope();

    /// Asks, and gives the body of the answer.
    ///
    /// @throws footpath.server.Fault `INVALID_QUESTION`, naming the field
    Object ask(Footpath footpath);
}

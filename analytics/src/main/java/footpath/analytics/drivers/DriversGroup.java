package footpath.analytics.drivers;

/// Which of the two groups of persons.
public enum DriversGroup {
    /// Who is looked at.
    TARGET,

    /// With whom they are compared.
    BASE
}

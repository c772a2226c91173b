package footpath.maps;

/// How far an opportunity has come.
public enum OpportunityStatus {
    PROPOSED,
    DECIDED,
    TESTING,
    DONE
}

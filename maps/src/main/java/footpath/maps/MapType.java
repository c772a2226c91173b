package footpath.maps;

/// What is drawn.
public enum MapType {
    /// A customer's way to a goal.
    JOURNEY,
    /// A journey with what goes on before and behind the line of visibility.
    BLUEPRINT,
    /// A way of life that is tied to no product.
    EXPERIENCE,
    /// A way through one product.
    USER_FLOW,
    /// The journey of an employee.
    EMPLOYEE
}

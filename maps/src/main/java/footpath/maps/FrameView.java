package footpath.maps;

/// How a frame draws its part of the map: as the map, as a flow between steps, or its ideas by value and effort.
public enum FrameView {
    MAP,
    FLOW,
    MATRIX
}

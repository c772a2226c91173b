package footpath.collect;

/// The import was stopped on request. Nothing of the file was kept; importing it again does the whole of it.
public final class ImportCancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ImportCancelled(String file) {
        super(file + ": import stopped, nothing of this file was kept; import it again to finish");
    }
}

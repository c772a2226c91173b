@org.jspecify.annotations.NullMarked
package footpath.store.imports;

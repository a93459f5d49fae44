/**
 * A walker for YAML files written by people. One definition, a function from a {@link Section} to a record, both reads
 * a file and gives its JSON Schema. Reading never throws for a bad file: it lists every problem with file, line, key
 * path and what was expected. It knows nothing of kiosks and serves configuration and scenarios alike.
 *
 * <p>A definition is built from {@link Scalars}, {@link Structures} and {@link Variants}, and becomes a format with
 * {@link YamlFormat}:
 *
 * <pre>{@code
 * static Book book(Section s) {
 *     return new Book(s.required("id", text()), s.optional("copies", integer(1, 99), 1));
 * }
 *
 * static final YamlFormat<Shelf> FORMAT = new YamlFormat<>("A shelf", s -> new Shelf(
 *         s.required("books", list(section(Example::book), 1, 1000))));
 *
 * switch (FORMAT.read(new YamlSource("shelf.yaml", text))) {
 *     case YamlResult.Good<Shelf>(Shelf shelf) -> open(shelf);
 *     case YamlResult.Bad<Shelf>(List<Problem> problems) -> problems.forEach(this::show);
 * }
 * }</pre>
 */
@NullMarked
package org.caiyun.kiosk.config.yaml;

import org.jspecify.annotations.NullMarked;

package org.torimatome.render.opendata;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Indented JSON in UTF-8 with LF, the same bytes everywhere; what is absent is {@code null}. */
public final class Json {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator generator;

  private Json(JsonGenerator generator) {
    this.generator = generator;
  }

  public static byte[] document(Consumer<Json> content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
    try (JsonGenerator generator =
        FACTORY.createGenerator(new Indented(), bytes, JsonEncoding.UTF8)) {
      content.accept(new Json(generator));
      generator.writeRaw('\n');
    }
    return bytes.toByteArray();
  }

  public void object(Runnable members) {
    generator.writeStartObject();
    members.run();
    generator.writeEndObject();
  }

  public void object(String key, Runnable members) {
    generator.writeName(key);
    object(members);
  }

  /** An object where there is something to say, else {@code null}. */
  public <T> void object(String key, Optional<T> value, Consumer<T> members) {
    generator.writeName(key);
    value.ifPresentOrElse(
        present -> object(() -> members.accept(present)), () -> generator.writeNull());
  }

  public <T> void list(String key, List<T> items, Consumer<T> item) {
    generator.writeName(key);
    list(items, item);
  }

  public <T> void list(List<T> items, Consumer<T> item) {
    generator.writeStartArray();
    items.forEach(each -> object(() -> item.accept(each)));
    generator.writeEndArray();
  }

  public void texts(String key, List<String> texts) {
    list(key, () -> texts.forEach(this::item));
  }

  /** A list whose items are not all alike. */
  public void list(String key, Runnable items) {
    generator.writeName(key);
    generator.writeStartArray();
    items.run();
    generator.writeEndArray();
  }

  public void item(String text) {
    generator.writeString(text);
  }

  /** A text; empty means there is none, hence {@code null}. */
  public void text(String key, String value) {
    text(key, Optional.of(value).filter(text -> !text.isEmpty()));
  }

  public void text(String key, Optional<String> value) {
    value.ifPresentOrElse(
        text -> generator.writeStringProperty(key, text), () -> generator.writeNullProperty(key));
  }

  public void number(String key, int value) {
    generator.writeNumberProperty(key, value);
  }

  public void number(String key, Optional<Integer> value) {
    value.ifPresentOrElse(
        number -> number(key, (int) number), () -> generator.writeNullProperty(key));
  }

  public void flag(String key, boolean value) {
    generator.writeBooleanProperty(key, value);
  }

  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      return new DefaultPrettyPrinter().withArrayIndenter(indenter).withObjectIndenter(indenter);
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}

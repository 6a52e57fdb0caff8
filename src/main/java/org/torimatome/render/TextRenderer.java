package org.torimatome.render;

import java.nio.charset.StandardCharsets;
import org.torimatome.render.engine.DocumentInfo;
import org.torimatome.render.engine.Engine;
import org.torimatome.render.engine.RenderedFile;

/** Any other text, such as evaluation.schema.json: as it was filled, in UTF-8. */
final class TextRenderer implements Engine {
  @Override
  public String ending() {
    return "";
  }

  @Override
  public RenderedFile render(String filled, DocumentInfo info) {
    return new RenderedFile(filled.getBytes(StandardCharsets.UTF_8));
  }
}

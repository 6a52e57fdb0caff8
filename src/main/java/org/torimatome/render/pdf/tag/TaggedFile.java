package org.torimatome.render.pdf.tag;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.PdfAnnotation;
import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfDocument;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfWriter;
import java.io.OutputStream;
import java.util.function.Predicate;

/**
 * A PDF file with a structure of our own: OpenPDF's has no element that holds both words and other
 * elements, and would cost a third more bytes.
 */
public final class TaggedFile extends PdfWriter {
  private Predicate<PdfAnnotation> completed = annotation -> true;

  private TaggedFile(PdfDocument content, OutputStream out) {
    super(content, out);
  }

  /** A file of that document's pages. */
  public static TaggedFile of(Document document, OutputStream out) throws DocumentException {
    PdfDocument content = new PdfDocument();
    document.addDocListener(content);
    TaggedFile file = new TaggedFile(content, out);
    content.addWriter(file);
    file.setTagged(); // so each page is numbered, from 0
    file.setTabs(PdfName.S);
    return file;
  }

  /**
   * @param completed adds to an area of the page what readers need, or refuses it
   */
  void beforeAnnotation(Predicate<PdfAnnotation> completed) {
    this.completed = completed;
  }

  @Override
  public void addAnnotation(PdfAnnotation annotation) {
    if (completed.test(annotation)) {
      super.addAnnotation(annotation);
    }
  }

  /** Writes the structure of what was painted: call it after the last page. */
  public void write(TagTree tags) {
    PdfDictionary marked = new PdfDictionary();
    marked.put(PdfName.MARKED, PdfBoolean.PDFTRUE);
    getExtraCatalog().put(PdfName.MARKINFO, marked);
    getExtraCatalog().put(PdfName.STRUCTTREEROOT, new StructureWriter(this).write(tags));
  }

  /** OpenPDF's own structure, of which there is none, stays out. */
  @Override
  protected PdfDictionary getCatalog(PdfIndirectReference pages) {
    tagged = false;
    return super.getCatalog(pages);
  }
}

package io.cartorio.workers.extraction;

import io.cartorio.schemas.result.MachineCode;
import io.cartorio.schemas.result.PageText;
import java.util.List;

/** What was read on one image: its text and its codes. */
public record ImageText(PageText page, List<MachineCode> codes) {
  public ImageText {
    codes = List.copyOf(codes);
  }
}

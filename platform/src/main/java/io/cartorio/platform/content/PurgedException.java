package io.cartorio.platform.content;

import java.io.IOException;

/** The job's bytes have been purged, so nothing of it is stored any more. */
public final class PurgedException extends IOException {
  private static final long serialVersionUID = 1L;

  public PurgedException() {
    super("the job's bytes have been purged");
  }
}

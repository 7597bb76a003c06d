package io.cartorio.schemas.result;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A code on a document that a machine can read. What it says is reported, and neither followed nor
 * believed.
 *
 * @param image which of the job's images it stands on, from 1
 * @param box where, in that image turned upright
 */
public record MachineCode(Kind kind, String content, int image, Box box) {

  /** How it is drawn. */
  public enum Kind {
    @JsonProperty("qr")
    QR
  }
}

package io.cartorio.gateway.submit;

import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentKey.Area;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;

/** Where the bytes that a job is made of stand. */
public final class InputPlaces {
  private static final String UPLOAD = "upload";

  private InputPlaces() {}

  /** Of what comes for {@code job} alone. */
  public static ContentKey first(OwnerId owner, JobId job) {
    return ContentKey.of(Area.INPUT, owner, job, UPLOAD);
  }

  /**
   * What the bytes of one request are called. Two first uploads of one idempotency key must not
   * take each other's bytes away.
   */
  static String name(boolean keyed) {
    return keyed ? UPLOAD + '-' + JobId.random() : UPLOAD;
  }

  /**
   * Of one of several files.
   *
   * @param name of the request's bytes
   * @param file from 1
   */
  static ContentKey of(OwnerId owner, JobId job, String name, int file) {
    return ContentKey.of(Area.INPUT, owner, job, file == 1 ? name : name + '-' + file);
  }
}

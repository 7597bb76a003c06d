package io.cartorio.gateway.submit;

import io.cartorio.gateway.owner.OwnerResolver;
import io.cartorio.gateway.problem.Refused;
import io.cartorio.gateway.request.RequestFacts;
import io.cartorio.gateway.upload.FileRule;
import io.cartorio.gateway.upload.Upload;
import io.cartorio.gateway.upload.UploadReader;
import io.cartorio.platform.content.ContentStore;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.content.GrantedContent;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/**
 * Stores the images of a document ahead of a submit that its client writes to the log itself. There
 * is no job of them until then, and nothing lists them; the sweep takes those whose submit never
 * comes.
 */
public final class ContentUploads {

  /**
   * What a submit is made of.
   *
   * @param jobId of the submit
   * @param expiresAt until when the submit may be written
   * @param inputs of the submit, as they are to stand in it
   */
  record Granted(JobId jobId, Instant expiresAt, List<GrantedContent> inputs) {}

  private final OwnerResolver owners;
  private final UploadReader reader;
  private final ContentStore store;
  private final DiskRoom room;
  private final Grants grants;
  private final NameKeeper names;

  public ContentUploads(
      OwnerResolver owners,
      UploadReader reader,
      ContentStore store,
      DiskRoom room,
      Grants grants,
      NameKeeper names) {
    this.owners = owners;
    this.reader = reader;
    this.store = store;
    this.room = room;
    this.grants = grants;
    this.names = names;
  }

  /**
   * @throws Refused when it is not taken; nothing of it stays then
   */
  Granted take(HttpServletRequest request) {
    room.requireLeft();
    OwnerId owner = owners.resolve(request);
    JobId job = JobId.random();
    RequestFacts.about(request, job);
    String name = InputPlaces.name(false);
    try (JobUpload upload = new JobUpload(store, file -> InputPlaces.of(owner, job, name, file))) {
      Upload read = reader.read(request, fields -> FileRule.IMAGES, upload);
      Inputs.requireFile(read);
      List<GrantedContent> inputs = read.files().stream().map(this::granted).toList();
      upload.keep();
      ContentRef first = read.files().getFirst();
      names.keep(owner, job, Uploaded.bounded(read.fileName()), first.mediaType());
      return new Granted(job, inputs.getFirst().grant().expiresAt(), inputs);
    } catch (IOException storeAway) {
      throw room.whyNotStored();
    }
  }

  private GrantedContent granted(ContentRef file) {
    return new GrantedContent(file, grants.toSubmit(file));
  }
}

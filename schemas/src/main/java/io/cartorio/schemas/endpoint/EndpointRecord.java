package io.cartorio.schemas.endpoint;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.cartorio.schemas.Message;
import io.cartorio.schemas.id.EndpointId;
import io.cartorio.schemas.id.OwnerId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of webhook endpoints, on {@code documents.endpoints}, the last word of each key.
 * Three kinds of record with keys of their own, so that those who write one kind never undo what
 * another wrote.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface EndpointRecord extends Message {
  String ADDRESS = "address/";
  String STANDING = "standing/";

  /** The keys of what is known of one endpoint alone. */
  static List<String> subjects(EndpointId endpoint) {
    return List.of(ADDRESS + endpoint, STANDING + endpoint);
  }

  @Override
  default String messageId() {
    return subject() + "/" + at();
  }

  /**
   * Where an endpoint is.
   *
   * @param sealed the URL, encrypted under the installation's key and bound to {@code endpoint}, in
   *     base 64
   */
  @JsonTypeName("address")
  record Address(EndpointId endpoint, OwnerId owner, Instant at, String sealed)
      implements EndpointRecord {
    @Override
    public String subject() {
      return ADDRESS + endpoint;
    }

    @Override
    public String toString() {
      return "Address[endpoint=" + endpoint + ", owner=" + owner + ", at=" + at + "]";
    }
  }

  /**
   * Whether an endpoint is sent to; one of which nothing is said is.
   *
   * @param reason why not; null when it is
   */
  @JsonTypeName("standing")
  record Standing(EndpointId endpoint, Instant at, @Nullable Reason reason)
      implements EndpointRecord {

    /** Why nothing is sent to an endpoint. */
    public enum Reason {
      /** It answered 410: it wants nothing more. */
      @JsonProperty("gone")
      GONE,
      /** An administrator said so. */
      @JsonProperty("by-hand")
      BY_HAND
    }

    @Override
    public String subject() {
      return STANDING + endpoint;
    }
  }

  /**
   * Which of an owner's signing secrets are in force. The secrets themselves stand nowhere: each is
   * made of the installation's key, the owner and the generation.
   *
   * @param generation of the secret in force, from 0; an owner without a record has 0
   * @param previousUntil until when the one before it signs as well
   */
  @JsonTypeName("secret")
  record SecretInForce(OwnerId owner, Instant at, int generation, Instant previousUntil)
      implements EndpointRecord {
    public SecretInForce {
      if (generation < 0) {
        throw new IllegalArgumentException("a generation is at least 0");
      }
    }

    @Override
    public String subject() {
      return "secret/" + owner;
    }
  }
}

package io.cartorio.schemas.content;

/** Bytes with the permission to submit them. */
public record GrantedContent(ContentRef ref, Grant grant) {}

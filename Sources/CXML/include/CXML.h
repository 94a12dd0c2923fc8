#ifndef MARSAD_CXML_H
#define MARSAD_CXML_H

/* A narrow door to libxml2 and iconv. Nothing here reads files or the network, and nothing prints. */

#include <stddef.h>
#include <stdint.h>

typedef struct cxml_document cxml_document;
typedef struct cxml_node cxml_node;
typedef struct cxml_attribute cxml_attribute;

/* Reads UTF-8 bytes as XML, whatever encoding the document names. With `recover`, a damaged document is read as far as
   libxml2 can. Returns NULL only when memory is short; free with cxml_free. */
cxml_document *cxml_parse_xml(const uint8_t *bytes, size_t length, int recover);

/* Reads UTF-8 bytes as a piece of HTML, without adding elements that are not written. */
cxml_document *cxml_parse_html(const uint8_t *bytes, size_t length);

/* Reads UTF-8 bytes as a whole page of HTML, adding the html and body elements that are not written. */
cxml_document *cxml_parse_page(const uint8_t *bytes, size_t length);

void cxml_free(cxml_document *document);

/* Whether no error that breaks well-formedness was met. */
int cxml_is_well_formed(const cxml_document *document);

/* The first node at the top of the document; NULL when nothing was read. */
const cxml_node *cxml_first(const cxml_document *document);

enum { CXML_ELEMENT = 1, CXML_TEXT = 2, CXML_OTHER = 3 };

int cxml_kind(const cxml_node *node);
const cxml_node *cxml_child(const cxml_node *node);
const cxml_node *cxml_next(const cxml_node *node);
const cxml_node *cxml_parent(const cxml_node *node);
const char *cxml_name(const cxml_node *node);
/* What the element's namespace is known by within its document: equal for elements under one declaration; NULL for none. */
const void *cxml_space(const cxml_node *node);
const char *cxml_prefix(const cxml_node *node);
const char *cxml_namespace(const cxml_node *node);
/* Whether the element itself declares a namespace, under any prefix, that begins with `start`. */
int cxml_declares(const cxml_node *node, const char *start);
/* The characters of a text node; NULL for others. */
const char *cxml_text(const cxml_node *node);
int cxml_line(const cxml_node *node);

const cxml_attribute *cxml_attributes(const cxml_node *node);
/* The attribute of that name, `prefix:name` when it is in a namespace, whatever the case of ASCII letters. */
const cxml_attribute *cxml_attribute_named(const cxml_node *node, const char *name);
const cxml_attribute *cxml_attribute_next(const cxml_attribute *attribute);
const char *cxml_attribute_name(const cxml_attribute *attribute);
const char *cxml_attribute_prefix(const cxml_attribute *attribute);
/* The value when it is one piece of text, as it is in every document without entities of its own; else NULL. */
const char *cxml_attribute_value(const cxml_attribute *attribute);

/* The code point of an entity of HTML 4; 0 for an unknown name. */
unsigned int cxml_entity(const char *name);

/* Length in bytes of the longest start tag of XML, from its '<' to the '>' that ends it. */
size_t cxml_longest_tag(const uint8_t *bytes, size_t length);

/* Makes spaces of the attributes of every start tag of HTML that is longer than `limit` bytes. */
void cxml_shorten_tags(uint8_t *bytes, size_t length, size_t limit);

/* Bytes in `charset` (an iconv name) to UTF-8; a byte that does not fit becomes U+FFFD and is counted. Returns NULL
   when iconv does not know the charset or memory is short; free the result with cxml_free_bytes. */
uint8_t *cxml_decode(const char *charset, const uint8_t *bytes, size_t length, size_t *out_length, size_t *bad_bytes);
void cxml_free_bytes(uint8_t *bytes);

#endif

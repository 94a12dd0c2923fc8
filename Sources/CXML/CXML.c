#include "CXML.h"

#include <ctype.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <limits.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct cxml_document {
    xmlDocPtr tree;
    int well_formed;
};

static pthread_once_t initialised = PTHREAD_ONCE_INIT;

static void initialise(void) { xmlInitParser(); }

/* libxml2 prints what no handler takes; whether the document is well-formed is all that is asked for. */
static void discard(void *data, xmlErrorPtr error) {
    (void)data;
    (void)error;
}

static int prepare(xmlParserCtxtPtr context) {
    if (!context) return 0;
    context->sax->serror = discard;
    return 1;
}

cxml_document *cxml_parse_xml(const uint8_t *bytes, size_t length, int recover) {
    pthread_once(&initialised, initialise);
    cxml_document *document = calloc(1, sizeof *document);
    if (!document || length > INT_MAX) return document;
    xmlParserCtxtPtr context = xmlNewParserCtxt();
    if (prepare(context)) {
        int options = XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_COMPACT | XML_PARSE_IGNORE_ENC
            | (recover ? XML_PARSE_RECOVER : 0);
        document->tree = xmlCtxtReadMemory(context, (const char *)bytes, (int)length, NULL, "UTF-8", options);
        document->well_formed = context->wellFormed;
        xmlFreeParserCtxt(context);
    }
    return document;
}

static cxml_document *parse_html(const uint8_t *bytes, size_t length, int more_options) {
    pthread_once(&initialised, initialise);
    cxml_document *document = calloc(1, sizeof *document);
    if (!document || length > INT_MAX) return document;
    htmlParserCtxtPtr context = htmlNewParserCtxt();
    if (prepare(context)) {
        /* HTML has no structured handler in libxml2 2.9: its errors would be printed, and all of them are survivable. */
        int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_NODEFDTD | HTML_PARSE_IGNORE_ENC
            | HTML_PARSE_COMPACT | more_options;
        document->tree = htmlCtxtReadMemory(context, (const char *)bytes, (int)length, NULL, "UTF-8", options);
        document->well_formed = context->wellFormed;
        htmlFreeParserCtxt(context);
    }
    return document;
}

cxml_document *cxml_parse_html(const uint8_t *bytes, size_t length) {
    return parse_html(bytes, length, HTML_PARSE_NOIMPLIED);
}

cxml_document *cxml_parse_page(const uint8_t *bytes, size_t length) { return parse_html(bytes, length, 0); }

void cxml_free(cxml_document *document) {
    if (!document) return;
    if (document->tree) xmlFreeDoc(document->tree);
    free(document);
}

int cxml_is_well_formed(const cxml_document *document) { return document->well_formed; }

static xmlNodePtr in(const cxml_node *node) { return (xmlNodePtr)node; }
static const cxml_node *out(xmlNodePtr node) { return (const cxml_node *)node; }
static xmlAttrPtr in_attribute(const cxml_attribute *attribute) { return (xmlAttrPtr)attribute; }

const cxml_node *cxml_first(const cxml_document *document) {
    return document->tree ? out(document->tree->children) : NULL;
}

int cxml_kind(const cxml_node *node) {
    switch (in(node)->type) {
    case XML_ELEMENT_NODE: return CXML_ELEMENT;
    case XML_TEXT_NODE:
    case XML_CDATA_SECTION_NODE: return CXML_TEXT;
    default: return CXML_OTHER;
    }
}

/* An entity reference shares its children with the declaration, which is not a place in the document. */
const cxml_node *cxml_child(const cxml_node *node) {
    return in(node)->type == XML_ELEMENT_NODE ? out(in(node)->children) : NULL;
}

const cxml_node *cxml_next(const cxml_node *node) { return out(in(node)->next); }

const cxml_node *cxml_parent(const cxml_node *node) {
    xmlNodePtr parent = in(node)->parent;
    return parent && parent->type == XML_ELEMENT_NODE ? out(parent) : NULL;
}

const char *cxml_name(const cxml_node *node) { return (const char *)in(node)->name; }

const void *cxml_space(const cxml_node *node) {
    return in(node)->type == XML_ELEMENT_NODE ? in(node)->ns : NULL;
}

const char *cxml_prefix(const cxml_node *node) {
    if (in(node)->type != XML_ELEMENT_NODE || !in(node)->ns) return NULL;
    return (const char *)in(node)->ns->prefix;
}

const char *cxml_namespace(const cxml_node *node) {
    if (in(node)->type != XML_ELEMENT_NODE || !in(node)->ns) return NULL;
    return (const char *)in(node)->ns->href;
}

int cxml_declares(const cxml_node *node, const char *start) {
    if (in(node)->type != XML_ELEMENT_NODE) return 0;
    for (xmlNsPtr space = in(node)->nsDef; space; space = space->next) {
        if (space->href && strncmp((const char *)space->href, start, strlen(start)) == 0) return 1;
    }
    return 0;
}

const char *cxml_text(const cxml_node *node) {
    return cxml_kind(node) == CXML_TEXT ? (const char *)in(node)->content : NULL;
}

int cxml_line(const cxml_node *node) { return (int)xmlGetLineNo(in(node)); }

const cxml_attribute *cxml_attributes(const cxml_node *node) {
    return in(node)->type == XML_ELEMENT_NODE ? (const cxml_attribute *)in(node)->properties : NULL;
}

static int is_named(xmlAttrPtr attribute, const char *name) {
    const char *prefix = attribute->ns ? (const char *)attribute->ns->prefix : NULL;
    if (prefix) {
        size_t length = strlen(prefix);
        if (strncasecmp(name, prefix, length) != 0 || name[length] != ':') return 0;
        name += length + 1;
    }
    return strcasecmp(name, (const char *)attribute->name) == 0;
}

const cxml_attribute *cxml_attribute_named(const cxml_node *node, const char *name) {
    if (in(node)->type != XML_ELEMENT_NODE) return NULL;
    for (xmlAttrPtr attribute = in(node)->properties; attribute; attribute = attribute->next) {
        if (is_named(attribute, name)) return (const cxml_attribute *)attribute;
    }
    return NULL;
}

const cxml_attribute *cxml_attribute_next(const cxml_attribute *attribute) {
    return (const cxml_attribute *)in_attribute(attribute)->next;
}

const char *cxml_attribute_name(const cxml_attribute *attribute) {
    return (const char *)in_attribute(attribute)->name;
}

const char *cxml_attribute_prefix(const cxml_attribute *attribute) {
    xmlNsPtr space = in_attribute(attribute)->ns;
    return space ? (const char *)space->prefix : NULL;
}

const char *cxml_attribute_value(const cxml_attribute *attribute) {
    xmlNodePtr child = in_attribute(attribute)->children;
    if (!child) return "";
    return child->type == XML_TEXT_NODE && !child->next ? (const char *)child->content : NULL;
}

static int begins_tag(const uint8_t *at, const uint8_t *end) {
    return end - at > 1 && (isalpha(at[1]) || at[1] == '_' || at[1] == ':' || at[1] >= 0x80);
}

/* The '>' that ends a tag, those in quoted values being part of them; `stop` ends it too, `end` where neither comes. */
static const uint8_t *tag_end(const uint8_t *at, const uint8_t *end, uint8_t stop) {
    uint8_t quote = 0, last = 0;
    for (at++; at < end && *at != stop; at++) {
        if (quote) {
            if (*at == quote) quote = 0;
        } else if (*at == '>') {
            return at;
        } else if ((*at == '"' || *at == '\'') && last == '=') {
            quote = *at;
        }
        if (*at > ' ') last = *at;
    }
    return at;
}

size_t cxml_longest_tag(const uint8_t *bytes, size_t length) {
    size_t longest = 0;
    const uint8_t *at = bytes, *end = bytes + length;
    while (at < end && (at = memchr(at, '<', (size_t)(end - at)))) {
        const uint8_t *close = begins_tag(at, end) ? tag_end(at, end, '<') : at + 1;
        if ((size_t)(close - at) > longest) longest = (size_t)(close - at);
        at = close;
    }
    return longest;
}

void cxml_shorten_tags(uint8_t *bytes, size_t length, size_t limit) {
    enum { LONGEST_NAME = 64 };
    uint8_t *at = bytes, *end = bytes + length;
    while (at < end && (at = memchr(at, '<', (size_t)(end - at)))) {
        uint8_t *close = begins_tag(at, end) ? (uint8_t *)tag_end(at, end, '\0') : at + 1;
        if ((size_t)(close - at) > limit) {
            uint8_t *name = at + 1;
            while (name < close && name < at + LONGEST_NAME && *name > ' ') name++;
            memset(name, ' ', (size_t)(close - name));
        }
        at = close;
    }
}

unsigned int cxml_entity(const char *name) {
    const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)name);
    return entity ? entity->value : 0;
}

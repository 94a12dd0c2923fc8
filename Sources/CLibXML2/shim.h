/* Nothing of libxml2 is imported into Swift: CXML includes its headers from C and shows a narrow door of its own. */

/** A small file of MeSH descriptors, written for tests: every construct that is read, and a record without a name. */
export const MESH = `<?xml version="1.0"?><!DOCTYPE DescriptorRecordSet SYSTEM "https://www.nlm.nih.gov/databases/dtd/nlmdescriptorrecordset_20260101.dtd">
<DescriptorRecordSet LanguageCode = "eng">
<DescriptorRecord DescriptorClass = "1"><DescriptorUI>D000068</DescriptorUI><DescriptorName><String>Urticaria</String></DescriptorName>
<AllowableQualifiersList><AllowableQualifier><QualifierReferredTo><QualifierUI>Q1</QualifierUI><QualifierName><String>blood</String></QualifierName></QualifierReferredTo></AllowableQualifier></AllowableQualifiersList>
<TreeNumberList><TreeNumber>C17.800.862.945</TreeNumber><TreeNumber>C20.543.480.904</TreeNumber></TreeNumberList>
<ConceptList>
<Concept PreferredConceptYN="Y"><ConceptUI>M1</ConceptUI><ConceptName><String>Urticaria</String></ConceptName>
<ConceptRelationList><ConceptRelation RelationName="NRW"><Concept1UI>M1</Concept1UI><Concept2UI>M2</Concept2UI></ConceptRelation>
<ConceptRelation RelationName="BRD"><Concept1UI>M1</Concept1UI><Concept2UI>M3</Concept2UI></ConceptRelation>
<ConceptRelation RelationName="REL"><Concept1UI>M1</Concept1UI><Concept2UI>M4</Concept2UI></ConceptRelation></ConceptRelationList>
<TermList><Term RecordPreferredTermYN="Y"><TermUI>T1</TermUI><String>Urticaria</String></Term><Term RecordPreferredTermYN="N"><TermUI>T2</TermUI><String>Hives</String></Term>
<Term RecordPreferredTermYN="N"><TermUI>T3</TermUI><String>Nettle Rash &amp; Wheals</String></Term></TermList></Concept>
<Concept PreferredConceptYN="N"><ConceptUI>M2</ConceptUI><ConceptName><String>Dermographism</String></ConceptName>
<TermList><Term><TermUI>T4</TermUI><String>Dermographism</String></Term><Term><TermUI>T5</TermUI><String>Skin
 Writing</String></Term></TermList></Concept>
<Concept PreferredConceptYN="N"><ConceptUI>M3</ConceptUI><TermList><Term><String>Skin Disorder</String></Term></TermList></Concept>
<Concept PreferredConceptYN="N"><ConceptUI>M4</ConceptUI><TermList><Term><String>Allergic Skin</String></Term></TermList></Concept>
</ConceptList></DescriptorRecord>
<DescriptorRecord DescriptorClass = "1"><DescriptorUI>D000069</DescriptorUI><DescriptorName><String>Pruritus</String></DescriptorName>
<ConceptList><Concept PreferredConceptYN="Y"><ConceptUI>M5</ConceptUI><TermList><Term><String>Pruritus</String></Term></TermList></Concept></ConceptList></DescriptorRecord>
<DescriptorRecord DescriptorClass = "1"><DescriptorUI>D000070</DescriptorUI></DescriptorRecord>
</DescriptorRecordSet>
`;

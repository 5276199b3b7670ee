/** Describes the endpoint, https://www.w3.org/TR/sparql11-service-description/; relative to its own address. */
export const serviceDescription =
  (): string => `@prefix sd: <http://www.w3.org/ns/sparql-service-description#> .
@prefix formats: <http://www.w3.org/ns/formats/> .

<#service> a sd:Service ;
    sd:endpoint <> ;
    sd:supportedLanguage sd:SPARQL11Query ;
    sd:resultFormat
        formats:SPARQL_Results_JSON,
        formats:SPARQL_Results_XML,
        formats:SPARQL_Results_CSV,
        formats:SPARQL_Results_TSV,
        formats:Turtle,
        formats:N-Triples,
        formats:JSON-LD ;
    sd:defaultDataset <#dataset> .

# The default graph is the merge of the named graphs, one a record.
<#dataset> a sd:Dataset ;
    sd:defaultGraph <#merge> .

<#merge> a sd:Graph .
`
